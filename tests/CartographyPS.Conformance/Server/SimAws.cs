namespace CartographyPS.Conformance.Server;

/// <summary>A simulated AWS over estate <c>a</c> that the tests of a class or a collection share.</summary>
public class SimAws : IAsyncLifetime
{
    private readonly string[] _options;
    private SimAwsProcess? _process;
    private SimAwsControl? _control;

    public SimAws()
        : this([])
    {
    }

    private protected SimAws(string[] options) => _options = options;

    /// <summary>The estate's folder.</summary>
    internal static string Estate => SharedFolder.Of("estates", "a");

    /// <summary>The base URL, without a slash at its end.</summary>
    internal string Endpoint => _process!.Endpoint;

    /// <summary>Reads and changes the server.</summary>
    internal SimAwsControl Control => _control!;

    public virtual async Task InitializeAsync()
    {
        if (SharedFolder.Skip is not null) return;
        _process = await SimAwsProcess.StartAsync(Estate, _options);
        _control = new SimAwsControl(_process.Endpoint);
    }

    public virtual async Task DisposeAsync()
    {
        _control?.Dispose();
        if (_process is not null) await _process.DisposeAsync();
    }
}
