namespace Wuyi.Pipeline.UnitTests.Intake.Fuzz;

/// <summary>A sheet as the second reader sees it: row as a person sees it → cells (string, decimal, DateTime, bool, null).</summary>
internal sealed record NaiveTable(IReadOnlyList<(int Row, object?[] Cells)> Rows);
