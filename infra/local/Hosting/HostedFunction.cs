using System.Reflection;

namespace Wuyi.Pipeline.Local.Hosting;

/// <summary>One method with <c>[Function]</c>, as its attributes describe it.</summary>
/// <param name="Name">Name of the function.</param>
/// <param name="Method">What is called.</param>
public abstract record HostedFunction(string Name, MethodInfo Method);

/// <param name="Name">Name of the function.</param>
/// <param name="Method">What is called.</param>
/// <param name="Verbs">HTTP methods in upper case; empty = all.</param>
/// <param name="Route">Without the prefix of host.json.</param>
public sealed record HttpFunction(string Name, MethodInfo Method, IReadOnlyList<string> Verbs, string Route) : HostedFunction(Name, Method);

/// <param name="Name">Name of the function.</param>
/// <param name="Method">What is called.</param>
/// <param name="Schedule">NCRONTAB expression, or <c>%Setting%</c>.</param>
/// <param name="RunOnStartup">Also once when the host starts.</param>
public sealed record TimerFunction(string Name, MethodInfo Method, string Schedule, bool RunOnStartup) : HostedFunction(Name, Method);

/// <param name="Name">Name of the function.</param>
/// <param name="Method">What is called.</param>
/// <param name="Container">The watched container.</param>
/// <param name="Pattern">Blob name with holes, e.g. <c>{name}</c>.</param>
public sealed record BlobFunction(string Name, MethodInfo Method, string Container, string Pattern) : HostedFunction(Name, Method);
