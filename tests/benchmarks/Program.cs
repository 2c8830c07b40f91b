using Wuyi.Pipeline.Benchmarks;
using Wuyi.Pipeline.Local.Demo;

// Whole runs with a peer in the same run; the figures go to docs/benchmarks.md by hand, with the machine they were taken on.
// dotnet run -c Release --project tests/benchmarks -- intake [MiB] | intake-parts [MiB] | bulk [XLSX rows] [CSV rows] | join [enterprises] | month [small] | http URL KEY PERIOD
return args switch
{
    ["intake", ..] => await IntakeBenchmark.RunAsync(args.Length > 1 ? int.Parse(args[1]) : 1024),
    ["intake-parts", ..] => await IntakeParts.RunAsync(args.Length > 1 ? int.Parse(args[1]) : 256),
    ["bulk", ..] => await BulkBenchmark.RunAsync(args.Length > 1 ? long.Parse(args[1]) : 500_000, args.Length > 2 ? long.Parse(args[2]) : 10_000_000),
    ["bulk-one", var how, var path, var rows] => await BulkBenchmark.OneAsync(how, path, long.Parse(rows)),
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
        bulk [500000] [10000000]         taking in an XLSX and a CSV of so many rows, beside bare ExcelDataReader and Sylvan.Data.Csv, each in a process of its own
        join [enterprises=60000]         12 months of power, tax and land from Parquet to ranked indicators, beside DuckDB on the same files
        month [small]                    the demo county's newest month without table writes, segments decoded anew and kept
        http URL READER-KEY PERIOD       GET carbon-codes?grade=5&limit=100 from a running local host, 32 connections, 15 s
        """);
    return 2;
}
