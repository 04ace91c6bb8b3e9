using System.Management.Automation;
using System.Reflection;

namespace CartographyPS.Access;

/// <summary>
/// The defaults of AWS.Tools for a PowerShell session: <c>Set-AWSCredential</c> stores credentials in <c>$StoredAWSCredentials</c>,
/// <c>Set-DefaultAWSRegion</c> a region in <c>$StoredAWSRegion</c>. The type of the credentials belongs to another module, so its members
/// are read by name.
/// </summary>
/// <param name="Credentials">Gets the keys; null when the session has none.</param>
/// <param name="Profile">The name of the stored credentials; null for none.</param>
/// <param name="Region">The region; null when the session has none.</param>
internal sealed record SessionDefaults(Func<AwsKeys>? Credentials, string? Profile, string? Region)
{
    private const string CredentialVariable = "StoredAWSCredentials";
    private const string RegionVariable = "StoredAWSRegion";
    private const BindingFlags Any = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>The origin of the credentials, for messages.</summary>
    public string Origin => $"${CredentialVariable}, set by Set-AWSCredential{(Profile is null ? string.Empty : $" ({Profile})")}";

    /// <summary>Reads the defaults of a session.</summary>
    /// <param name="variable">Reads a variable of the session; null when it is not set.</param>
    /// <exception cref="ArgumentException">A variable has an unknown type. Ignoring it would read another account than the user expects.</exception>
    public static SessionDefaults Read(Func<string, object?> variable)
    {
        var (credentials, profile) = CredentialsOf(Plain(variable(CredentialVariable)));
        return new SessionDefaults(credentials, profile, RegionOf(Plain(variable(RegionVariable))));
    }

    private static (Func<AwsKeys>? Credentials, string? Profile) CredentialsOf(object? stored)
    {
        if (stored is null) return (null, null);
        object held = IsCredentials(stored) ? stored : Member(stored, "Credentials") is { } inner && IsCredentials(inner) ? inner : throw new ArgumentException(
            $"${CredentialVariable} holds an object of type {stored.GetType().FullName}, which Set-AWSCredential does not store. "
                + "Name a profile with -ProfileName, or clear the variable with Clear-AWSCredential.");
        return (CredentialObject.Read(held), Member(stored, "Name") as string);
    }

    private static string? RegionOf(object? stored) => stored switch
    {
        null or "" => null,
        string name => name,
        _ => Member(stored, "SystemName") as string ?? throw new ArgumentException(
            $"${RegionVariable} holds an object of type {stored.GetType().FullName}, which is not a region. "
                + "Set it with Set-DefaultAWSRegion, or clear it with Clear-DefaultAWSRegion."),
    };

    private static bool IsCredentials(object value) => value.GetType().GetMethod("GetCredentials", Type.EmptyTypes) is not null;

    private static object? Member(object holder, string name) =>
        holder.GetType().GetProperty(name, Any) is { CanRead: true } property && property.GetIndexParameters().Length == 0
            ? property.GetValue(holder)
            : holder.GetType().GetField(name, Any)?.GetValue(holder);

    private static object? Plain(object? value) => value is PSObject wrapped ? wrapped.BaseObject : value;
}
