namespace Wuyi.Pipeline.Local.Demo;

/// <summary>What intake must find in one demo file.</summary>
/// <param name="Source">The inbox container.</param>
/// <param name="Path">Path inside the container.</param>
/// <param name="Rejected">The file as a whole must be refused.</param>
/// <param name="Rows">Data rows below the header, totals and notes not counted; 0 for a refused file.</param>
/// <param name="BadRows">Rows among them that must end in quarantine.</param>
public sealed record DemoFileTruth(string Source, string Path, bool Rejected, int Rows, int BadRows);
