using System.Collections;
using System.Data.Common;
using System.Globalization;
using System.Management.Automation;

namespace CartographyPS.Cmdlets;

/// <summary>Runs an SQL query on the ledger.</summary>
[Cmdlet(VerbsLifecycle.Invoke, "CartographyQuery")]
[OutputType(typeof(PSObject))]
public sealed class InvokeCartographyQuery : LedgerCmdlet
{
    /// <summary>An SQL SELECT over the ledger's views.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Sql")]
    [ValidateNotNullOrEmpty]
    public string Query { get; set; } = string.Empty;

    /// <summary>The values of the query's parameters by name.</summary>
    [Parameter(Position = 1)]
    public Hashtable Parameter { get; set; } = [];

    /// <inheritdoc/>
    protected override void ProcessRecord() => WithLedger(ledger =>
    {
        var parameters = Parameter.Cast<DictionaryEntry>().Select(entry => new KeyValuePair<string, object?>(
            Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!, entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value));
        foreach (var row in ledger.Query(Query, parameters, Row)) WriteObject(row);
    });

    private static PSObject Row(DbDataReader reader)
    {
        var row = new PSObject();
        row.TypeNames.Insert(0, "CartographyPS.QueryRow");
        for (int i = 0; i < reader.FieldCount; i++)
        {
            string name = reader.GetName(i);
            // Two columns of a join may have one name.
            for (int n = 2; row.Properties[name] is not null; n++) name = reader.GetName(i) + n.ToString(CultureInfo.InvariantCulture);
            row.Properties.Add(new PSNoteProperty(name, reader.IsDBNull(i) ? null : reader.GetValue(i)));
        }
        return row;
    }
}
