namespace Wuyi.Pipeline.Rulebook;

/// <summary>What reading a rulebook document found: its constants and the reasons against it.</summary>
internal sealed class RuleFindings
{
    private readonly List<RuleSetError> errors = [];
    private readonly List<RuleConstant> constants = [];

    public IReadOnlyList<RuleSetError> Errors => errors;

    public IReadOnlyList<RuleConstant> Constants => constants;

    public void Add(string path, string message) => errors.Add(new RuleSetError(path, message));

    public void Add(RuleConstant constant) => constants.Add(constant);
}
