namespace Wuyi.Pipeline.Results;

/// <summary>An attachment is not what its run's manifest says.</summary>
public sealed class CorruptAttachmentException(string blob, string what) : Exception($"{blob}: {what}");
