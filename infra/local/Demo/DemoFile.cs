namespace Wuyi.Pipeline.Local.Demo;

/// <summary>One file that a provider would drop. Nothing is generated before <paramref name="Write"/> is called.</summary>
/// <param name="Source">The inbox container.</param>
/// <param name="Path">Path inside the container; begins with <c>演示数据/</c>, so that it can never be taken for real data.</param>
/// <param name="Write">Writes the whole file; the same bytes every time.</param>
public sealed record DemoFile(string Source, string Path, Action<Stream> Write);
