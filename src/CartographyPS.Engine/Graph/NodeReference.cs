namespace CartographyPS.Engine.Graph;

/// <summary>
/// Refers to nodes by a label and the value of a property: all nodes that have <paramref name="Label"/> (as primary or additional label)
/// and whose <paramref name="Property"/> equals <paramref name="Value"/>.
/// </summary>
/// <param name="Label">Any label, for example <c>AWSRole</c> or <c>AWSPrincipal</c>.</param>
/// <param name="Property">
/// The property to match, usually <c>id</c>. Two properties that must both match are joined with <c>|</c>
/// (<c>name|cluster_arn</c>), and their values with the unit separator U+001F.
/// </param>
/// <param name="Value">The value as text.</param>
internal readonly record struct NodeReference(string Label, string Property, string Value)
{
    private const string KeyPrefix = "key:";

    /// <summary>Returns the name of a key in references and contributions. No property has such a name.</summary>
    public static string Key(string name) => KeyPrefix + name;

    /// <summary>Returns true when a reference's property is a key.</summary>
    public static bool IsKey(string property) => property.StartsWith(KeyPrefix, StringComparison.Ordinal);
}
