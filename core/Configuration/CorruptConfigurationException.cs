namespace Wuyi.Pipeline.Configuration;

/// <summary>A registered document no longer parses: the store was changed from outside, or the engine is older than the document.</summary>
public sealed class CorruptConfigurationException(string what) : Exception($"registered configuration cannot be read: {what}");
