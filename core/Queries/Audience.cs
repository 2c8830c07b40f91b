namespace Wuyi.Pipeline.Queries;

/// <summary>Who may ask; each includes the ones before it.</summary>
public enum Audience
{
    /// <summary>Anyone, without a key.</summary>
    Public,

    /// <summary>Reads every indicator.</summary>
    Reader,

    /// <summary>Also recalculates and sees the values found in bad rows.</summary>
    Operator,
}
