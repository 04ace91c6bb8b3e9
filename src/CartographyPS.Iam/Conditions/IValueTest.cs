using CartographyPS.Iam.Logic;
using CartographyPS.Iam.Requests;

namespace CartographyPS.Iam.Conditions;

/// <summary>One value of a condition, ready to be compared with a request's value.</summary>
internal interface IValueTest
{
    /// <summary>Compares a request's value. Unknown when the policy's value cannot be interpreted or holds an unknown variable.</summary>
    Truth Test(string value, RequestContext context);
}
