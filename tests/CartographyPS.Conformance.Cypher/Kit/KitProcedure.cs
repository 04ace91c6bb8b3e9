using CartographyPS.Cypher.Execution;
using CartographyPS.Cypher.Values;

namespace CartographyPS.Conformance.Cypher.Kit;

/// <summary>Makes procedures that answer from a table of arguments and results.</summary>
internal static class KitProcedure
{
    /// <summary>Makes a procedure of a signature: <c>test.my.proc(in :: INTEGER?) :: (out :: STRING?)</c>.</summary>
    public static CypherProcedure Of(string signature, IReadOnlyList<IReadOnlyList<string>> table)
    {
        int open = signature.IndexOf('(', StringComparison.Ordinal);
        int close = signature.IndexOf(')', StringComparison.Ordinal);
        int second = signature.IndexOf('(', close);
        var parameters = Fields(signature[(open + 1)..close]);
        var columns = Fields(signature[(second + 1)..signature.IndexOf(')', second)]);
        List<object?[]> rows = [.. table.Skip(1).Select(row => row.Select(KitValue.Of).ToArray())];
        return new CypherProcedure(signature[..open], parameters, columns, (_, arguments) => rows
            .Where(row => arguments.Zip(row).All(pair => Equivalence.Comparer.Equals(pair.First, pair.Second)))
            .Select(row => row[parameters.Count..]));
    }

    private static List<CypherProcedureField> Fields(string text) =>
    [
        .. text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split("::", StringSplitOptions.TrimEntries))
            .Select(field => new CypherProcedureField(field[0], field[1])),
    ];
}
