namespace Wuyi.Pipeline.Intake.Corrections;

/// <summary>What became of the rows of a first file that a correction brings.</summary>
/// <param name="fileId">The first file.</param>
internal sealed class CorrectedRows(string fileId)
{
    private readonly HashSet<int> _accepted = [];
    private readonly HashSet<int> _rejected = [];

    public string FileId { get; } = fileId;

    /// <summary>Rows of the first file that came in good order, ascending.</summary>
    public IReadOnlyList<int> Accepted => [.. _accepted.Order()];

    /// <summary>Rows of the first file of which one part came in good order and another did not, ascending.</summary>
    public IEnumerable<int> Split => _accepted.Where(_rejected.Contains).Order();

    public void Note(int row, bool accepted) => (accepted ? _accepted : _rejected).Add(row);
}
