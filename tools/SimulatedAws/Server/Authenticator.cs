using SimulatedAws.Identity;
using SimulatedAws.Protocols;
using SimulatedAws.Signing;

namespace SimulatedAws.Server;

/// <summary>Finds the caller of a request and refuses invalid signatures.</summary>
internal sealed class Authenticator(PrincipalDirectory directory, SignatureVerifier verifier)
{
    /// <summary>Finds the caller, and sets the account and verdict of the call.</summary>
    /// <returns>Null for an operation that needs no signature.</returns>
    /// <exception cref="WireException">The signature or credentials are invalid.</exception>
    public Principal? Authenticate(Call call)
    {
        if (call.Claim is not { } claim)
        {
            // The model does not mark AssumeRoleWithWebIdentity as unsigned, but clients send it unsigned.
            if (call.Operation is { Unsigned: true } or { Service.Name: "sts", Name: "AssumeRoleWithWebIdentity" }) return null;
            throw Refuse(call, SignatureVerdict.Missing);
        }
        if (directory.Find(claim.AccessKeyId, claim.SessionToken) is not { } principal) throw Refuse(call, SignatureVerdict.UnknownKey);

        call.Account = principal.Account;
        if (verifier.IsSkewed(claim)) throw Refuse(call, SignatureVerdict.Skewed);
        if (verifier.Fault(call.Request, claim, principal.Secret) is not null) throw Refuse(call, SignatureVerdict.Mismatch);
        if (directory.IsExpired(principal)) throw Refuse(call, SignatureVerdict.Expired);
        call.Verdict = SignatureVerdict.Valid;
        return principal;
    }

    /// <summary>Records a verdict and returns its error.</summary>
    public static WireException Refuse(Call call, SignatureVerdict verdict)
    {
        call.Verdict = verdict;
        return AuthErrors.Of(verdict, call.Style);
    }
}
