using System.Text;
using CartographyPS.Engine.Ledger;
using CartographyPS.Engine.Ledger.Storage;
using CartographyPS.Engine.Projections.Neo4j;
using static CartographyPS.Engine.Tests.Ledger.TestLedger;

namespace CartographyPS.Engine.Tests.Ledger;

/// <summary>
/// Texts that a failing disk changed. SQLite has no checksums and does not see it, so whoever reads such a text has to say what happened.
/// </summary>
public sealed class DamagedTextTests : IDisposable
{
    private readonly TestLedger _ledger = new();

    public void Dispose() => _ledger.Dispose();

    [Fact]
    public void A_commit_that_fails_does_not_fail_the_next()
    {
        const string Changed = """{"cidr":"10.0.0.0/8"}""";
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1", """{"id":"vpc-1","name":"a"}""", owner: true), Node("Vpc", "vpc-2", owner: true));
        _ledger.Commit(Instances, Node("Vpc", "vpc-1"));
        _ledger.Commit(Buckets, Node("Vpc", "vpc-2"));
        Damage("UPDATE ledger_node_part SET properties = '{\"na' WHERE properties LIKE '%name%'");

        AssertDamaged(() => _ledger.Commit(Instances, Node("Vpc", "vpc-1", Changed)));

        Assert.Equal(1, _ledger.Commit(Buckets, Node("Vpc", "vpc-2", Changed)).NodesChanged);
        Assert.Equal(0L, _ledger.Misplaced());
    }

    [Theory]
    [InlineData("""{"id":"vpc-1","name":"a""")]
    [InlineData("""{"id":"vpc-1","name":""")]
    [InlineData("""{"id":"vpc-1","name""")]
    [InlineData("""{"id":"vpc-1","name"}""")]
    [InlineData("""{"id":"vpc-1","name":}""")]
    [InlineData("""{"id":"vpc-1","name":["a","b}""")]
    [InlineData("""{"id":"vpc-1","name":{"a":1}""")]
    [InlineData("""{"id":"vpc-1",name":"a"}""")]
    [InlineData("""{"id":"vpc-1","name":"\u12g4"}""")]
    [InlineData("""{"id":"vpc-1","name":"\u12"}""")]
    [InlineData("""{"id":"vpc-1","name":[,"a"]}""")]
    public void Properties_that_are_not_whole_are_told_as_damage(string properties)
    {
        var reader = new PropertyReader(SmallModel);

        AssertDamaged(() => reader.Read("Vpc", Encoding.UTF8.GetBytes(properties), 0));
    }

    [Theory]
    [InlineData("UPDATE ledger_label_set SET labels = '[\"Vp'")]
    [InlineData("UPDATE ledger_meta SET value = substr(value, 1, 20) WHERE name = 'model'")]
    [InlineData("UPDATE ledger_meta SET value = '{}' WHERE name = 'model'")]
    [InlineData("UPDATE ledger_meta SET value = '?' WHERE name = 'id'")]
    [InlineData("UPDATE ledger_run SET started = 9223372036854775807")]
    public void What_the_ledger_says_of_itself_is_told_as_damage(string damage)
    {
        _ledger.Commit(Vpcs, Node("Vpc", "vpc-1", owner: true));
        Damage(damage);

        AssertDamaged(() =>
        {
            using var reader = _ledger.Read();
            foreach (var node in reader.OrderedNodes()) _ = LedgerTime.FromMilliseconds(node.FirstSeen);
        });
    }

    private void Damage(string sql)
    {
        using var database = Database.OpenWrite(_ledger.Path);
        database.Execute(sql);
    }

    private static void AssertDamaged(Action action)
    {
        var exception = Assert.Throws<LedgerException>(action);
        Assert.Equal(LedgerFault.Corrupt, exception.Fault);
        Assert.Contains("damaged", exception.Message, StringComparison.Ordinal);
    }
}
