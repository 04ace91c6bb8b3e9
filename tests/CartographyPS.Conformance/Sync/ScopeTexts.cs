using CartographyPS.Engine.Ledger.Reading;

namespace CartographyPS.Conformance.Sync;

/// <summary>The statements of each scope of a ledger as text, for comparison with another ledger.</summary>
internal static class ScopeTexts
{
    private const string Contributions = """
        SELECT s.account || '/' || s.region || '/' || s.resource_type, l.text || ' ' || n.key || ' ' || p.part || ' ' || coalesce(p.properties, n.properties) AS text
        FROM ledger_node_part p JOIN ledger_scope s ON s.id = p.id >> 40 JOIN ledger_node n ON n.id = p.node JOIN ledger_name l ON l.id = n.label
        UNION ALL
        SELECT s.account || '/' || s.region || '/' || s.resource_type,
            t.text || ' ' || al.text || '.' || ap.text || '=' || a.value || ' ' || bl.text || '.' || bp.text || '=' || b.value || ' ' || e.part || ' ' || coalesce(e.properties, '')
        FROM ledger_edge_part e JOIN ledger_scope s ON s.id = e.id >> 40 JOIN ledger_name t ON t.id = e.type
        JOIN ledger_end a ON a.id = e.from_end JOIN ledger_name al ON al.id = a.label JOIN ledger_name ap ON ap.id = a.property
        JOIN ledger_end b ON b.id = e.to_end JOIN ledger_name bl ON bl.id = b.label JOIN ledger_name bp ON bp.id = b.property
        ORDER BY 1, 2
        """;

    /// <summary>The contributions of each scope that has any, in a fixed order.</summary>
    public static IReadOnlyDictionary<string, string> Of(LedgerReader ledger) =>
        ledger.Query(Contributions, [], row => (Scope: row.GetString(0), Text: row.GetString(1))).GroupBy(row => row.Scope, row => row.Text, StringComparer.Ordinal)
            .ToDictionary(scope => scope.Key, scope => string.Join('\n', scope), StringComparer.Ordinal);
}
