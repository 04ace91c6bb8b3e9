using CartographyPS.Cypher.Values;

namespace CartographyPS.Cypher.Temporal;

/// <summary>A span of months, days and seconds, which do not convert into each other: a month has no fixed number of days.</summary>
/// <param name="Months">Months.</param>
/// <param name="Days">Days.</param>
/// <param name="Seconds">Full seconds, rounded down.</param>
/// <param name="Nanos">Nanoseconds on top of the seconds, 0 to 999,999,999.</param>
public readonly record struct Duration(long Months, long Days, long Seconds, int Nanos)
{
    // A year has 365.2425 days on average.
    private const decimal SecondsPerMonth = 2_629_746m;

    /// <summary>Returns a duration by its parts, of which nanoseconds may be any number.</summary>
    /// <exception cref="CypherRuntimeException">It is out of range.</exception>
    public static Duration Of(long months, long days, long seconds, long nanos)
    {
        long carried = Calendar.FloorDivide(nanos, Calendar.NanosPerSecond);
        return new(months, days, Arithmetic.AddChecked(seconds, carried), (int)(nanos - (carried * Calendar.NanosPerSecond)));
    }

    /// <summary>
    /// Returns a duration by parts with decimals. A part of a month becomes days of an average month, a part of a day seconds. Less than a
    /// nanosecond is dropped.
    /// </summary>
    /// <exception cref="CypherRuntimeException">It is out of range.</exception>
    public static Duration OfFractions(decimal months, decimal days, decimal seconds, decimal nanos)
    {
        try
        {
            decimal fullMonths = decimal.Truncate(months);
            decimal rest = (months - fullMonths) * SecondsPerMonth;
            decimal restDays = decimal.Truncate(rest / Calendar.SecondsPerDay);
            rest -= restDays * Calendar.SecondsPerDay;

            decimal fullDays = decimal.Truncate(days);
            rest += (days - fullDays) * Calendar.SecondsPerDay;

            decimal fullSeconds = decimal.Truncate(seconds);
            rest += seconds - fullSeconds + (nanos / Calendar.NanosPerSecond);
            decimal restSeconds = decimal.Truncate(rest);
            return Of(
                (long)fullMonths, (long)(fullDays + restDays), (long)(fullSeconds + restSeconds),
                (long)decimal.Truncate((rest - restSeconds) * Calendar.NanosPerSecond));
        }
        catch (OverflowException)
        {
            throw TemporalErrors.Overflow("The duration");
        }
    }

    /// <summary>Adds a duration, part by part.</summary>
    /// <exception cref="CypherRuntimeException">The result is out of range.</exception>
    public Duration Plus(Duration other)
    {
        try
        {
            return checked(Of(Months + other.Months, Days + other.Days, Seconds + other.Seconds, (long)Nanos + other.Nanos));
        }
        catch (OverflowException)
        {
            throw TemporalErrors.Overflow($"{this} + {other}");
        }
    }

    /// <summary>Returns the opposite duration.</summary>
    /// <exception cref="CypherRuntimeException">The result is out of range.</exception>
    public Duration Negate()
    {
        try
        {
            return checked(Of(-Months, -Days, -Seconds, -(long)Nanos));
        }
        catch (OverflowException)
        {
            throw TemporalErrors.Overflow($"-({this})");
        }
    }

    /// <summary>Multiplies each part by a number.</summary>
    /// <exception cref="CypherRuntimeException">The result is out of range.</exception>
    public Duration Times(double factor) => Scale(factor, (part, by) => part * by);

    /// <summary>Divides each part by a number.</summary>
    /// <exception cref="CypherRuntimeException">The number is zero, or the result is out of range.</exception>
    public Duration DividedBy(double divisor) =>
        divisor == 0 ? throw RuntimeErrors.DivisionByZero() : Scale(divisor, (part, by) => part / by);

    /// <summary>Compares the lengths with average months; the parts decide between equal lengths.</summary>
    public int CompareLength(Duration other)
    {
        int order = AverageSeconds.CompareTo(other.AverageSeconds);
        if (order == 0) order = Nanos.CompareTo(other.Nanos);
        if (order == 0) order = Months.CompareTo(other.Months);
        return order != 0 ? order : Days.CompareTo(other.Days);
    }

    /// <summary>The ISO 8601 form, without parts that are zero: <c>P1Y2M3DT4H5M6.5S</c>.</summary>
    public override string ToString() => Text.DurationWriter.Write(this);

    private decimal AverageSeconds => (Months * SecondsPerMonth) + (Days * (decimal)Calendar.SecondsPerDay) + Seconds;

    private Duration Scale(double by, Func<decimal, decimal, decimal> scale)
    {
        try
        {
            decimal number = checked((decimal)by);
            return OfFractions(scale(Months, number), scale(Days, number), scale(Seconds, number), scale(Nanos, number));
        }
        catch (Exception exception) when (exception is OverflowException or DivideByZeroException)
        {
            // Decimal rounds numbers below 10^-28 to zero: dividing by them overflows as well.
            throw TemporalErrors.Overflow($"{this} times or divided by {ValueText.Of(by)}");
        }
    }
}
