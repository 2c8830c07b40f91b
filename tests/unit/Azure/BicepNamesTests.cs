using System.Text.Json;
using Wuyi.Pipeline.Model;
using Wuyi.Pipeline.Storage;

namespace Wuyi.Pipeline.UnitTests.Azure;

/// <summary>infra/azure creates what the code uses: one list each, held equal here.</summary>
public sealed class BicepNamesTests
{
    private static readonly JsonElement Store = Read();

    [Fact]
    public void Every_source_and_the_configuration_have_an_inbox() => Assert.Equal(
        SourceNames.All.Append(StoreNames.Config).Order(StringComparer.Ordinal),
        Store.GetProperty("inboxes").EnumerateArray().Select(inbox => inbox.GetProperty("container").GetString()!).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_container_of_the_store_is_created() => Assert.Equal(StoreNames.StoreContainers, Words("storeContainers"));

    [Fact]
    public void Every_table_is_created() => Assert.Equal(StoreNames.Tables, Words("tables"));

    private static IEnumerable<string> Words(string name) => Store.GetProperty(name).EnumerateArray().Select(item => item.GetString()!);

    private static JsonElement Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Wuyi.Pipeline.sln"))) folder = folder.Parent;
        Assert.NotNull(folder);
        return JsonDocument.Parse(File.ReadAllText(Path.Combine(folder.FullName, "infra", "azure", "store.json"))).RootElement.Clone();
    }
}
