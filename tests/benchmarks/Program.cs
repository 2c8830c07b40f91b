using Wuyi.Pipeline.Benchmarks;
using Wuyi.Pipeline.Local.Demo;

// Whole runs with a peer in the same run; the figures go to docs/benchmarks.md by hand, with the machine they were taken on.
// dotnet run -c Release --project tests/benchmarks -- intake [MiB] | intake-parts [MiB] | join [enterprises] | month [small] | http URL KEY PERIOD
return args switch
{
    ["intake", ..] => await IntakeBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1]) : 1024),
    ["intake-parts", ..] => await IntakeParts.RunAsync(args.Length > 1 ? int.Parse(args[1]) : 256),
    ["join", ..] => await JoinBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1]) : 60_000),
    ["month", ..] => await MonthBenchmark.RunAsync(args is [_, "small"] ? DemoSize.Small : DemoSize.County),
    ["http", var url, var key, var period] => await HttpBenchmark.RunAsync(url, key, period),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine(
        """
        intake [MiB=1024]                taking in a monthly power CSV, beside a bare Sylvan.Data.Csv loop over the same columns
        intake-parts [MiB=256]           where the time of an intake goes
        join [enterprises=60000]         12 months of power, tax and land from Parquet to ranked indicators, beside DuckDB on the same files
        month [small]                    the demo county's newest month without table writes, segments decoded anew and kept
        http URL READER-KEY PERIOD       GET carbon-codes?grade=5&limit=100 from a running local host, 32 connections, 15 s
        """);
    return 2;
}
