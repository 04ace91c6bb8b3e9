using System.Collections;
using System.Globalization;
using System.Management.Automation;

namespace CartographyPS.Neo4j;

/// <summary>Converts values of a script to parameters of a Cypher query.</summary>
internal static class CypherParameters
{
    /// <summary>Converts parameters, whose names may start with <c>$</c>.</summary>
    public static Dictionary<string, object?> Of(Hashtable given) => given.Cast<DictionaryEntry>().ToDictionary(
        entry => Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!.TrimStart('$'), entry => Value(entry.Value));

    private static object? Value(object? value) => value switch
    {
        PSObject { BaseObject: PSCustomObject } custom => custom.Properties.ToDictionary(property => property.Name, property => Value(property.Value)),
        PSObject wrapped => Value(wrapped.BaseObject),
        string or byte[] => value,
        decimal number => (double)number,
        Guid or Uri or Version or Enum => value.ToString(),
        IDictionary map =>
            map.Cast<DictionaryEntry>().ToDictionary(entry => Convert.ToString(entry.Key, CultureInfo.InvariantCulture)!, entry => Value(entry.Value)),
        IEnumerable list => list.Cast<object?>().Select(Value).ToList(),
        _ => value,
    };
}
