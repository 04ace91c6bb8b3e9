using CartographyPS.Conformance.Cypher.Gherkin;
using CartographyPS.Conformance.Cypher.Kit;

namespace CartographyPS.Conformance.Cypher;

public sealed class KitTests
{
    [Fact]
    public void Dump()
    {
        var lines = new List<string>();
        int pass = 0, fail = 0, write = 0;
        foreach (var s in FeatureReader.ReadAll(SharedFolder.Of("cypher-tck", "features")))
        {
            var c = new KitCase(s);
            if (!c.IsReadOnly) { write++; continue; }
            string? f = KitRun.Failure(c);
            if (f is null) pass++; else { fail++; lines.Add($"{s.Area} | {s.Id} | {f.Replace("\n", " ")} | {c.Query.Replace("\n", " ")}"); }
        }
        File.WriteAllText("/tmp/c3/kit.txt", $"{pass} {fail} {write}\n" + string.Join("\n", lines));
    }
}
