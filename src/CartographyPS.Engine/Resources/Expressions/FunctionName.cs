namespace CartographyPS.Engine.Resources.Expressions;

/// <summary>Names conversions for people.</summary>
internal static class FunctionName
{
    /// <summary>Returns the method's name; for a function that a method created (<c>JsonText.Member("x")</c>), that method's.</summary>
    public static string Of(Delegate function)
    {
        string name = function.Method.Name;
        int end = name.IndexOf('>');
        return name.Length > 0 && name[0] == '<' && end > 1 ? name.Substring(1, end - 1) : name;
    }
}
