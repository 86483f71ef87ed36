using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Poam.Oscal.Conformance.Tests.Oracles;

/// <summary>
/// ajv with ajv-formats (formats are asserted), in one Node process that lives as long as the oracle.
/// Calls from several threads are served one after the other.
/// </summary>
internal sealed class AjvOracle : ISchemaOracle
{
    private const int MaxErrors = 20;

    // Enough to hide the way to the other process and back; more would only hold memory.
    private const int BatchCharacters = 8 << 20;

    private readonly Lock _gate = new();
    private readonly Process _process;
    private readonly StringBuilder _complaints = new();
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);

    private AjvOracle(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) =>
        {
            lock (_complaints)
            {
                _complaints.AppendLine(line.Data);
            }
        };
        process.BeginErrorReadLine();
    }

    /// <inheritdoc/>
    public string Name { get; private init; } = "ajv";

    /// <summary>Starts the process; at the first time on a machine installs ajv.</summary>
    /// <exception cref="OracleUnavailableException">Node or npm is absent, or the packages cannot be installed.</exception>
    public static AjvOracle Start()
    {
        string packages = NodePackages.Require();
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo("node", [Path.Combine(NodePackages.ScriptFolder, "oracle.js"), packages])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        var process = Process.Start(start) ?? throw new OracleUnavailableException("Node.js did not start.");
        string greeting = process.StandardOutput.ReadLine()
            ?? throw new OracleUnavailableException($"Node.js could not load ajv: {process.StandardError.ReadToEnd()}");
        return new AjvOracle(process) { Name = greeting };
    }

    /// <inheritdoc/>
    public void Compile(string key, string schema) => Compile(key, schema, strict: false);

    /// <summary>As <see cref="ISchemaOracle.Compile"/>.</summary>
    /// <param name="key">How later calls name the schema.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="strict">Whether to refuse unknown keywords and doubtful uses of known ones, as ajv does by default.</param>
    public void Compile(string key, string schema, bool strict)
    {
        lock (_gate)
        {
            if (_keys.Contains(key))
            {
                return;
            }

            using var _ = Ask(writer =>
            {
                writer.WriteString("compile", key);
                writer.WriteString("schema", schema);
                writer.WriteBoolean("strict", strict);
            });
            _keys.Add(key);
        }
    }

    /// <inheritdoc/>
    public IReadOnlyList<SchemaVerdict> Validate(string key, IReadOnlyList<string> documents)
    {
        var verdicts = new List<SchemaVerdict>(documents.Count);
        while (verdicts.Count < documents.Count)
        {
            int first = verdicts.Count;
            int end = first;
            int characters = 0;
            while (end < documents.Count && (end == first || characters + documents[end].Length <= BatchCharacters))
            {
                characters += documents[end++].Length;
            }

            ValidateBatch(key, documents, first, end, verdicts);
        }

        return verdicts;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        const int patienceMilliseconds = 2000;
        _process.StandardInput.Close();
        if (!_process.WaitForExit(patienceMilliseconds))
        {
            _process.Kill();
        }

        _process.Dispose();
    }

    private void ValidateBatch(string key, IReadOnlyList<string> documents, int first, int end, List<SchemaVerdict> verdicts)
    {
        lock (_gate)
        {
            using var reply = Ask(writer =>
            {
                writer.WriteString("validate", key);
                writer.WriteNumber("errors", MaxErrors);
                writer.WriteStartArray("documents");
                for (int index = first; index < end; index++)
                {
                    writer.WriteStringValue(documents[index]);
                }

                writer.WriteEndArray();
            });
            foreach (var verdict in reply.RootElement.GetProperty("verdicts").EnumerateArray())
            {
                verdicts.Add(verdict.GetProperty("valid").GetBoolean()
                    ? SchemaVerdict.Valid
                    : new SchemaVerdict(false, [.. verdict.GetProperty("errors").EnumerateArray().Select(ReadError)]));
            }
        }
    }

    private static SchemaError ReadError(JsonElement error) => new(
        error.GetProperty("at").GetString() ?? "",
        error.GetProperty("keyword").GetString() ?? "",
        error.GetProperty("schema").GetString() ?? "",
        error.TryGetProperty("subject", out var subject) ? subject.ToString() : "",
        error.GetProperty("message").GetString() ?? "");

    private JsonDocument Ask(Action<Utf8JsonWriter> write)
    {
        var input = _process.StandardInput.BaseStream;
        try
        {
            using (var writer = new Utf8JsonWriter(input))
            {
                writer.WriteStartObject();
                write(writer);
                writer.WriteEndObject();
            }

            input.WriteByte((byte)'\n');
            input.Flush();
        }
        catch (IOException exception)
        {
            throw new InvalidOperationException($"The ajv process ended: {Complaints()}", exception);
        }

        string line = _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException($"The ajv process ended: {Complaints()}");
        var reply = JsonDocument.Parse(line);
        return reply.RootElement.TryGetProperty("error", out var error)
            ? throw new InvalidOperationException(error.GetString())
            : reply;
    }

    private string Complaints()
    {
        lock (_complaints)
        {
            return _complaints.ToString();
        }
    }
}
