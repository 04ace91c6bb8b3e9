namespace CartographyPS.Cypher.Values;

/// <summary>Values as objects, without an allocation for truth values and small integers.</summary>
public static class Boxed
{
    /// <summary>True.</summary>
    public static readonly object True = true;

    /// <summary>False.</summary>
    public static readonly object False = false;

    private const long Smallest = -128;
    private static readonly object[] _integers = [.. Enumerable.Range((int)Smallest, 1280).Select(number => (object)(long)number)];

    /// <summary>Boxes a truth value.</summary>
    public static object Of(bool value) => value ? True : False;

    /// <summary>Boxes a truth value of three-valued logic; unknown is null.</summary>
    public static object? Of(bool? value) => value is { } known ? Of(known) : null;

    /// <summary>Boxes an integer.</summary>
    public static object Of(long value)
    {
        long index = value - Smallest;
        return value >= Smallest && index < _integers.Length ? _integers[index] : value;
    }

    /// <summary>Boxes a floating-point number.</summary>
    public static object Of(double value) => value;
}
