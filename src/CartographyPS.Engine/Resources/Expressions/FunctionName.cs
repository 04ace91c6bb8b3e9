namespace CartographyPS.Engine.Resources.Expressions;

/// <summary>The name of a conversion, for people.</summary>
internal static class FunctionName
{
    /// <summary>The method's name; of a function that a method made (<c>JsonText.Member("x")</c>), that method's.</summary>
    public static string Of(Delegate function)
    {
        string name = function.Method.Name;
        int end = name.IndexOf('>');
        return name.Length > 0 && name[0] == '<' && end > 1 ? name.Substring(1, end - 1) : name;
    }
}
