using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace CartographyPS.Engine.Aws.Credentials;

/// <summary>
/// Ends a process with all that it started. A child whose parent has ended hangs on no tree any more; on Linux it is known by a variable
/// of the environment that it was given.
/// </summary>
/// <param name="process">The process.</param>
/// <param name="mark">A value of <see cref="Variable"/> that no other process has.</param>
internal sealed class ProcessTree(Process process, string mark)
{
    /// <summary>The environment variable that marks the processes of a tree.</summary>
    public const string Variable = "CARTOGRAPHYPS_CREDENTIAL_PROCESS";

    /// <summary>Ends the tree. What has ended already, or may not be ended, is passed over.</summary>
    public void End()
    {
        try
        {
            KillTree();
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception or NotSupportedException or AggregateException)
        {
            // It ended by itself, or a child of it belongs to somebody else.
        }
        foreach (var orphan in Orphans())
        {
            using (orphan)
            {
                try
                {
                    orphan.Kill();
                }
                catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
                {
                    // It ended by itself.
                }
            }
        }
    }

#if NET
    private void KillTree() => process.Kill(entireProcessTree: true);
#else
    // .NET Framework ends one process alone; Windows' own program ends a tree.
    private void KillTree()
    {
        string program = Path.Combine(Environment.SystemDirectory, "taskkill.exe");
        using (var ending = Process.Start(new ProcessStartInfo(program, $"/T /F /PID {process.Id}") { UseShellExecute = false, CreateNoWindow = true }))
        {
            ending?.WaitForExit(10_000);
        }
        if (!process.HasExited) process.Kill();
    }
#endif

    private List<Process> Orphans()
    {
        var orphans = new List<Process>();
        if (!Directory.Exists("/proc/self")) return orphans;

        string wanted = Variable + "=" + mark;
        foreach (string folder in Directory.GetDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), out int id)) continue;
            try
            {
                string environment = Encoding.UTF8.GetString(File.ReadAllBytes(Path.Combine(folder, "environ")));
                if (environment.Split('\0').Contains(wanted)) orphans.Add(Process.GetProcessById(id));
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
            {
                // Another user's process, or one that has ended meanwhile.
            }
        }
        return orphans;
    }
}
