namespace Wuyi.Pipeline.Results.Campaigns.Lists;

/// <summary>One issued list without its members.</summary>
/// <param name="Number">文号.</param>
/// <param name="On">Date of the document.</param>
/// <param name="By">Who issued it.</param>
/// <param name="At">When.</param>
/// <param name="Details">What the act keeps.</param>
public sealed record IssuedListHead(string Number, DateOnly On, string By, DateTimeOffset At, IssuedListDetails Details);

/// <param name="Sha256">Hash of the document, also its name in storage.</param>
/// <param name="Title">标题.</param>
/// <param name="Scope"><c>all</c> or <c>new</c>.</param>
/// <param name="IsPublic">Name and town may be seen by everybody.</param>
/// <param name="Members">How many enterprises.</param>
public sealed record IssuedListDetails(string Sha256, string Title, string Scope, bool IsPublic, int Members);
