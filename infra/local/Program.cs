using System.Runtime.InteropServices;
using System.Text;
using Wuyi.Pipeline.Local;
using Wuyi.Pipeline.Local.Cli;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
var screen = RunScreen.ForProcess();

// Ctrl+C and SIGTERM end the run in its own order (host first, Azurite last) with exit code 0.
using var stopping = new CancellationTokenSource();
void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stopping.Cancel();
}

using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
using var hangup = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);

var command = LocalCommand.Create(async options =>
{
    try
    {
        return await new LocalRun(options, screen).RunAsync(stopping.Token);
    }
    catch (LocalRunException error)
    {
        screen.Error(error.Message);
        return 1;
    }
});
return await command.Parse(args).InvokeAsync(new() { ProcessTerminationTimeout = null });
