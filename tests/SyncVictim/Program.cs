using CartographyPS.Engine.Aws.Client;
using CartographyPS.Engine.Aws.Config;
using CartographyPS.Engine.Aws.Credentials;
using CartographyPS.Engine.Sync.Planning;
using CartographyPS.Engine.Sync.Running;
using CartographyPS.Resources;
using SyncVictim;
using TestSupport;

// SyncVictim LEDGER CONFIG PROFILE...: syncs all resource types of the profiles' accounts to the ledger. It writes a line when it begins,
// and one for each scope that has ended.
var profiles = AwsProfiles.Load(new AwsConfigPaths(args[1], args[1] + ".none"));
using var access = new AwsAccess(new AwsEnvironment(_ => null, Path.GetTempPath()), profiles, new AwsClientOptions { RateLimits = false });
var request = new SyncRequest
{
    Accounts = [.. args.Skip(2).Select(profile => new CredentialRequest { Profile = profile })],
    Types = AwsResourceTypes.Catalog.Types,
    DatabasePath = args[0],
    Options = new SyncOptions { Settings = SampleSettings.All },
};
Console.WriteLine("begins");
await new Synchronizer(AwsResourceTypes.Catalog, access, AwsAnalyses.Catalog).RunAsync(request, new ScopeTeller(), CancellationToken.None);
