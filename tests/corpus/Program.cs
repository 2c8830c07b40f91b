using Wuyi.Pipeline.Corpus;

return args switch
{
    ["read", var source, .. var files] => ReadFiles.Run(source, files),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("read SOURCE FILE…: reads files as intake does; prints what became of each and the peak memory of the process until then");
    return 2;
}
