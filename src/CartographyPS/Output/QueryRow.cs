using System.Globalization;
using System.Management.Automation;

namespace CartographyPS;

/// <summary>Makes objects of the rows of queries, and of what has properties by name.</summary>
internal static class QueryRow
{
    /// <summary>An object of a type that only formats and scripts know.</summary>
    public static PSObject New(string type)
    {
        var result = new PSObject();
        result.TypeNames.Insert(0, type);
        return result;
    }

    /// <summary>Adds a property; a name that is taken, as by two columns of a join, gets a number.</summary>
    public static void Add(PSObject target, string name, object? value)
    {
        string free = name;
        for (int n = 2; target.Properties[free] is not null; n++) free = name + n.ToString(CultureInfo.InvariantCulture);
        target.Properties.Add(new PSNoteProperty(free, value));
    }
}
