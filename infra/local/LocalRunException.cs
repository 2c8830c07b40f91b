namespace Wuyi.Pipeline.Local;

/// <summary>Something that the person at the keyboard can put right: told in Chinese and English, without a stack trace.</summary>
public sealed class LocalRunException : Exception
{
    public LocalRunException()
        : this("本地运行出错", "the local run failed")
    {
    }

    public LocalRunException(string message)
        : base(message)
    {
    }

    public LocalRunException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <param name="chinese">What happened and what to do, in Chinese.</param>
    /// <param name="english">The same in English.</param>
    public LocalRunException(string chinese, string english)
        : base($"{chinese}\n{english}")
    {
    }
}
