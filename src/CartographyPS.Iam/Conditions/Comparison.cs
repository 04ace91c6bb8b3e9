using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Conditions;

/// <summary>A way to compare a request's value with a policy's: StringLike, NumericLessThan.</summary>
internal abstract class Comparison
{
    /// <summary>Prepares a value of a policy.</summary>
    /// <param name="value">The value.</param>
    /// <param name="variables">True when the policy's version has variables.</param>
    /// <param name="whenAbsent">The answer when the request lacks the key of a variable.</param>
    public abstract IValueTest Prepare(string value, bool variables, Truth whenAbsent);

    /// <summary>A value that AWS cannot interpret either: whether it matches is not known.</summary>
    protected static IValueTest Uninterpretable { get; } = new PredicateTest(_ => Truth.Unknown);

    /// <summary>A value that needs nothing of the request but the value to compare.</summary>
    protected static IValueTest Predicate(Func<string, bool> holds) => new PredicateTest(value => Truths.Of(holds(value)));

    private sealed class PredicateTest(Func<string, Truth> test) : IValueTest
    {
        public Truth Test(string value, RequestContext context) => test(value);
    }
}
