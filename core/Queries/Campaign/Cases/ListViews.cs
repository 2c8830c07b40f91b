namespace Wuyi.Pipeline.Queries.Campaign.Cases;

/// <param name="Number">文号.</param>
/// <param name="On">Date of the document; default today.</param>
/// <param name="Scope"><c>all</c> (default) = everybody on the list that day; <c>new</c> = listed since the list before.</param>
/// <param name="Title">标题; default 高耗低效企业清单.</param>
/// <param name="Issuer">落款; default the county's office.</param>
/// <param name="Public">Whether everybody may see names and towns; default false.</param>
public sealed record IssueListBody(string Number, DateOnly? On = null, string? Scope = null, string? Title = null, string? Issuer = null, bool Public = false);

/// <summary>Issued lists, newest first.</summary>
/// <param name="Items">Heads.</param>
public sealed record IssuedListsView(IReadOnlyList<IssuedListHeadView> Items);

/// <param name="Number">文号.</param>
/// <param name="Title">标题.</param>
/// <param name="On">Date.</param>
/// <param name="Scope"><c>all</c> or <c>new</c>.</param>
/// <param name="Public">Names and towns are public.</param>
/// <param name="Members">Enterprises.</param>
/// <param name="By">Who issued it.</param>
/// <param name="At">When.</param>
public sealed record IssuedListHeadView(string Number, string Title, DateOnly On, string Scope, bool Public, int Members, string By, DateTimeOffset At);

/// <summary>An issued list as it was.</summary>
/// <param name="Head">Number, title, date.</param>
/// <param name="Issuer">落款.</param>
/// <param name="Period">Month of the campaign run that it was made from.</param>
/// <param name="Run">Its id.</param>
/// <param name="Items">Members.</param>
public sealed record IssuedListView(IssuedListHeadView Head, string Issuer, string Period, string Run, IReadOnlyList<ListMemberView> Items);

/// <param name="Place">序号.</param>
/// <param name="CreditCode">统一社会信用代码.</param>
/// <param name="Name">企业名称.</param>
/// <param name="Town">镇街.</param>
/// <param name="Industry">Code.</param>
/// <param name="IndustryName">大类 in words.</param>
/// <param name="AboveScale">规上 or 规下.</param>
/// <param name="Reason">认定理由.</param>
/// <param name="Measures">Words of 整治方式.</param>
/// <param name="PlannedOn">完成时限.</param>
/// <param name="Department">责任部门.</param>
/// <param name="State">State that day.</param>
/// <param name="ListedOn">列入清单.</param>
public sealed record ListMemberView(
    int Place, string CreditCode, string Name, string? Town, string? Industry, string? IndustryName, bool? AboveScale, string? Reason, IReadOnlyList<string> Measures,
    DateOnly? PlannedOn, string? Department, string State, DateOnly? ListedOn);

/// <summary>What everybody may see of a list: names and towns.</summary>
/// <param name="Number">文号.</param>
/// <param name="Title">标题.</param>
/// <param name="Issuer">落款.</param>
/// <param name="On">Date.</param>
/// <param name="Items">Members.</param>
public sealed record PublicListView(string Number, string Title, string Issuer, DateOnly On, IReadOnlyList<PublicMemberView> Items);

/// <param name="Name">企业名称; of a natural person masked.</param>
/// <param name="Town">镇街.</param>
public sealed record PublicMemberView(string Name, string? Town);
