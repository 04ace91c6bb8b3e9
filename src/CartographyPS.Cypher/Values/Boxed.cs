namespace CartographyPS.Cypher.Values;

/// <summary>Values as objects, without an allocation for truth values and small integers.</summary>
public static class Boxed
{
    /// <summary>True.</summary>
    public static readonly object True = true;

    /// <summary>False.</summary>
    public static readonly object False = false;

    private const long Smallest = -128;
    private const int Shared = 1280;
    private static readonly object[] _integers = [.. Enumerable.Range((int)Smallest, Shared).Select(number => (object)(long)number)];

    /// <summary>Boxes a truth value.</summary>
    public static object Of(bool value) => value ? True : False;

    /// <summary>Boxes a truth value of three-valued logic; unknown is null.</summary>
    public static object? Of(bool? value) => value is { } known ? Of(known) : null;

    /// <summary>Boxes an integer.</summary>
    public static object Of(long value) => value is >= Smallest and < Smallest + Shared ? _integers[value - Smallest] : value;

    /// <summary>Boxes a floating-point number.</summary>
    public static object Of(double value) => value;
}
