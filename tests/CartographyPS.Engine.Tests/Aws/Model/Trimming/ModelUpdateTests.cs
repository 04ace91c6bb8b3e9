using TrimApiModels;

namespace CartographyPS.Engine.Tests.Aws.Model.Trimming;

public sealed class ModelUpdateTests : IDisposable
{
    private const string Package = """
        {
          "metadata": {"apiVersion": "2020-01-01", "endpointPrefix": "things", "protocol": "json", "uid": "things-2020-01-01"},
          "operations": {
            "ListThings": {"http": {"requestUri": "/"}, "input": {"type": "structure", "members": {"NextToken": {}}}, "output": {"type": "structure", "members": {"Things": {"shape": "S1"}}}},
            "DescribeThing": {"http": {"requestUri": "/"}, "output": {"type": "structure", "members": {"Name": {}}}},
            "DeleteThing": {"http": {"requestUri": "/"}}
          },
          "shapes": {"S1": {"type": "list", "member": {}}}
        }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("trim-").FullName;

    public ModelUpdateTests()
    {
        foreach (string name in new[] { "lists", "apis", "models" }) Directory.CreateDirectory(Path.Combine(_folder, name));
        Write("apis/things-2020-01-01.min.json", Package);
        Write("lists/overlay.json", "{}");
        Write("lists/page-sizes.json", "{}");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Only_changes_are_reported()
    {
        Ask("ListThings");
        Assert.Equal((0, "things: new\n", ""), Run());
        string model = Read("models/things.json");
        Assert.Contains("\"ListThings\":", model, StringComparison.Ordinal);
        Assert.Contains("\"S1\":", model, StringComparison.Ordinal);
        Assert.Equal((0, "", ""), Run());

        Ask("DescribeThing");
        Assert.Equal((0, "things: + DescribeThing, - ListThings\n", ""), Run());

        Write("lists/overlay.json", """{"things": [{"operation": "DescribeThing", "reason": "newer", "output": {"": {"Size": {"type": "integer"}}}}]}""");
        Assert.Equal((0, "things: other shapes or pages\n", ""), Run());
        Assert.Contains("\"Size\":", Read("models/things.json"), StringComparison.Ordinal);

        Write("lists/overlay.json", "{}");
        Write("lists/operations.json", "{}");
        Assert.Equal((0, "things: removed\n", ""), Run());
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder, "models")));
    }

    [Fact]
    public void A_misspelt_operation_is_an_error_with_the_nearest_name_and_writes_nothing()
    {
        Write("lists/operations.json", """
            {
              "fine": {"file": "things-2020-01-01", "operations": ["ListThings"]},
              "things": {"file": "things-2020-01-01", "operations": ["ListThing"]},
              "others": {"file": "thing-2020-01-01", "operations": ["ListThings"]}
            }
            """);

        var (code, output, error) = Run();

        Assert.Equal((1, ""), (code, output));
        Assert.Contains("operations.json: things has no operation ListThing. Nearest: ListThings", error, StringComparison.Ordinal);
        Assert.Contains("operations.json: the package has no file thing-2020-01-01.min.json. Nearest: things-2020-01-01.", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder, "models")));
    }

    [Theory]
    [InlineData("DeleteThing", "{}", "things.DeleteThing in operations.json is no reading operation")]
    [InlineData("ListThings", """{"things": [{"operation": "DescribeThin", "reason": "r"}]}""", "overlay.json: things has no operation DescribeThin. Nearest: DescribeThing.")]
    [InlineData("ListThings", """{"things": [{"operation": "ListThings", "reason": ""}]}""", "overlay.json: the entry for things.ListThings has no reason.")]
    [InlineData("DescribeThing", """{"things": [{"operation": "DescribeThing", "reason": "r", "output": {"": {"Name": {"type": "integer"}}}}]}""", "overlay.json: the package has the member Name of things.DescribeThing.")]
    [InlineData("DescribeThing", """{"things": [{"operation": "DescribeThing", "reason": "r", "change": {"": {"Size": {}}}}]}""", "overlay.json: the package does not have the member Size of things.DescribeThing.")]
    [InlineData("ListThings", """{"thing": []}""", "overlay.json: operations.json has no operation of thing.")]
    [InlineData("ListThings", "{", "overlay.json: ")]
    public void An_entry_that_does_not_fit_is_an_error(string operation, string overlay, string expected)
    {
        Ask(operation);
        Write("lists/overlay.json", overlay);

        var (code, _, error) = Run();

        Assert.Equal(1, code);
        Assert.Contains(expected, error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_folder, "models")));
    }

    [Fact]
    public void A_list_without_its_page_size_is_an_error()
    {
        Ask("ListThings");
        Write("apis/things-2020-01-01.paginators.json", """{"pagination": {"ListThings": {"input_token": "NextToken", "output_token": "NextToken", "limit_key": "MaxResults"}}}""");

        Assert.Equal((1, "", "page-sizes.json: things.ListThings takes a page size (MaxResults) and has none.\n"), Run());

        Write("lists/page-sizes.json", """{"things": {"ListThings": {"most": 500}}}""");
        Assert.Equal((0, "things: new\n", ""), Run());
        Assert.Contains("\"page_size\":500", Read("models/things.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_package_is_an_error()
    {
        Ask("ListThings");
        Directory.Delete(Path.Combine(_folder, "apis"), recursive: true);

        var (code, _, error) = Run();

        Assert.Equal(1, code);
        Assert.Contains("There is no folder", error, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) Run()
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        int code = ModelUpdate.Run(Path.Combine(_folder, "lists"), Path.Combine(_folder, "apis"), Path.Combine(_folder, "models"), output, error);
        return (code, output.ToString(), error.ToString());
    }

    private void Ask(string operation) => Write("lists/operations.json", $$$"""{"things": {"file": "things-2020-01-01", "operations": ["{{{operation}}}"]}}""");

    private void Write(string name, string text) => File.WriteAllText(Path.Combine(_folder, name), text);

    private string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));
}
