using Wuyi.Pipeline.Sources;

namespace Wuyi.Pipeline.Intake;

/// <summary>What is wrong with the current row.</summary>
internal readonly record struct RowProblem(string Code, ContractColumn? Column, IssueSeverity Severity);
