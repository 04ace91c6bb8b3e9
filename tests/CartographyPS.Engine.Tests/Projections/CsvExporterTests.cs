using System.Text;
using CartographyPS.Engine.Projections;
using CartographyPS.Engine.Tests.Ledger;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Projections;

public sealed class CsvExporterTests : IDisposable
{
    private readonly TestLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void Each_label_and_edge_type_has_a_file()
    {
        _ledger.Commit(
            Vpcs,
            Node("Vpc", "vpc-1", """{"default":true,"id":"vpc-1","name":"a \"quoted\"\nname, long","tags":["x","y"]}"""),
            Node("Vpc", "vpc-2", """{"id":"vpc-2","name":"=1+1","zone":3.0}"""),
            Node("Instance", "i-é", extra: ["Legacy"]),
            Edge("IN", End("Instance", "i-é"), End("Vpc", "vpc-1"), """{"since":1}"""));

        string folder = Export(new CsvOptions());

        Assert.Equal(["Instance.csv", "Vpc.csv", "edges.IN.csv"], Directory.GetFiles(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        string time = "2030-01-01T01:00:00Z";
        Assert.Equal(
            "id,labels,default,name,tags,zone,firstseen,lastupdated\r\n"
                + $"vpc-1,Vpc,true,\"a \"\"quoted\"\"\nname, long\",\"[\"\"x\"\",\"\"y\"\"]\",,{time},{time}\r\n"
                + $"vpc-2,Vpc,,=1+1,,3.0,{time},{time}\r\n",
            File.ReadAllText(Path.Combine(folder, "Vpc.csv")));
        Assert.Equal($"id,labels,firstseen,lastupdated\r\ni-é,Instance;Legacy,{time},{time}\r\n", File.ReadAllText(Path.Combine(folder, "Instance.csv")));
        Assert.Equal(
            $"from_label,from_id,to_label,to_id,since,firstseen,lastupdated\r\nInstance,i-é,Vpc,vpc-1,1,{time},{time}\r\n",
            File.ReadAllText(Path.Combine(folder, "edges.IN.csv")));
        Assert.Equal((byte)'i', File.ReadAllBytes(Path.Combine(folder, "Vpc.csv"))[0]);
    }

    [Fact]
    public void Formulas_and_a_byte_order_mark_are_written_on_request()
    {
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1", """{"id":"vpc-1","name":"=1+1"}"""));
        byte[] file = File.ReadAllBytes(Path.Combine(Export(new CsvOptions { ByteOrderMark = true, EscapeFormulas = true }), "Vpc.csv"));
        Assert.Equal(Encoding.UTF8.GetPreamble(), file[..3]);
        Assert.Contains("vpc-1,Vpc,'=1+1,", Encoding.UTF8.GetString(file), StringComparison.Ordinal);
    }

    private string Export(CsvOptions options)
    {
        string folder = Path.Combine(_ledger.Folder, "csv");
        using var reader = _ledger.Read();
        var files = new CsvExporter(reader, options).Write(folder);
        Assert.Equal(files.Order(StringComparer.Ordinal), Directory.GetFiles(folder).Order(StringComparer.Ordinal));
        return folder;
    }
}
