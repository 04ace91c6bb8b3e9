using System.Globalization;
using System.Management.Automation;

namespace CartographyPS;

/// <summary>Creates objects of query rows and of other values with named properties.</summary>
internal static class QueryRow
{
    /// <summary>Creates an object of a type that only formats and scripts know.</summary>
    public static PSObject New(string type)
    {
        var result = new PSObject();
        result.TypeNames.Insert(0, type);
        return result;
    }

    /// <summary>
    /// Adds a property. A repeated name, as of two columns of a join, gets a number, and an empty one, which no property can have, a name.
    /// Its text is the same in every culture.
    /// </summary>
    public static void Add(PSObject target, string name, object? value)
    {
        if (name.Length == 0) name = "Column";
        string free = name;
        for (int n = 2; target.Properties[free] is not null; n++) free = name + n.ToString(CultureInfo.InvariantCulture);
        target.Properties.Add(new PSNoteProperty(free, InvariantValue.Of(value)));
    }
}
