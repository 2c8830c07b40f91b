using Wuyi.Pipeline.Facts;
using Wuyi.Pipeline.Linking;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Rulebook;

namespace Wuyi.Pipeline.Results.Replay;

/// <summary>Exactly what a run read: computing with these gives its results again, whatever has been dropped, withdrawn or decided since.</summary>
/// <param name="Period">Its month.</param>
/// <param name="Rules">Its rulebook, found by hash.</param>
/// <param name="Files">The files it read with those of their segments that it read; withdrawn ones since are among them.</param>
/// <param name="Links">What people had decided about links then.</param>
public sealed record ReplayedInputs(Month Period, RuleSet Rules, LiveFiles Files, EffectiveLinks Links);
