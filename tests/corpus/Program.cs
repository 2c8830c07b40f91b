using Wuyi.Pipeline.Corpus;

return args switch
{
    ["read", var source, var file] => ReadOneFile.Run(source, file),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("read SOURCE FILE: reads one file as intake does; prints what became of it and the peak memory of the process");
    return 2;
}
