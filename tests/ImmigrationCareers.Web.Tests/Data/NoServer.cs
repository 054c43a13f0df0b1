using System.Data;
using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ImmigrationCareers.Web.Tests.Data;

/// <summary>
/// Stands in for SQL Server: says yes to every change, knows the reader of a write and nothing else, and keeps what it was sent, with
/// the parameters that its driver would have sent.
/// </summary>
public sealed class NoServer : DbConnectionInterceptor
{
    private int commands;

    public List<SentParameter> Sent { get; } = [];

    /// <summary>How many rows the next changes are about; one unless said.</summary>
    public Queue<int> Changes { get; init; } = [];

    public override InterceptionResult<DbConnection> ConnectionCreating(
        ConnectionCreatingEventData eventData, InterceptionResult<DbConnection> result) =>
        InterceptionResult<DbConnection>.SuppressWithResult(new Connection(this));

    private void Keep(DbCommand command)
    {
        commands++;
        foreach (DbParameter parameter in command.Parameters)
            Sent.Add(new SentParameter(commands, command.CommandText, parameter.Value, parameter.DbType));
    }

    private static DataTable RowsOf(string statement)
    {
        var table = new DataTable();
        var isReader = statement.StartsWith("SELECT TOP(2) [r].[Id], (", StringComparison.Ordinal);
        var isYesOrNo = statement.StartsWith("SELECT CASE", StringComparison.Ordinal);
        table.Columns.Add("first", isReader ? typeof(Guid) : isYesOrNo ? typeof(bool) : typeof(int));
        for (var i = 0; i < 30; i++) table.Columns.Add($"other{i}", typeof(string));
        if (isReader) table.Rows.Add(Guid.NewGuid());
        else if (statement.StartsWith("SELECT COUNT", StringComparison.Ordinal)) table.Rows.Add(0);
        else if (statement.StartsWith("SELECT MAX", StringComparison.Ordinal)) table.Rows.Add(DBNull.Value);
        else if (isYesOrNo) table.Rows.Add(false);
        return table;
    }

    private sealed class Connection(NoServer server) : DbConnection
    {
        private ConnectionState state;

        [AllowNull]
        public override string ConnectionString { get; set; } = "Server=nowhere.invalid";

        public override string Database => "none";

        public override string DataSource => "nowhere.invalid";

        public override string ServerVersion => "17.0.0";

        public override ConnectionState State => state;

        public override void ChangeDatabase(string databaseName)
        {
        }

        public override void Open() => state = ConnectionState.Open;

        public override void Close() => state = ConnectionState.Closed;

        protected override DbTransaction BeginDbTransaction(IsolationLevel isolationLevel) => new Transaction(this);

        protected override DbCommand CreateDbCommand() => new Command(server) { Connection = this };
    }

    private sealed class Transaction(DbConnection connection) : DbTransaction
    {
        public override IsolationLevel IsolationLevel => IsolationLevel.ReadCommitted;

        protected override DbConnection DbConnection => connection;

        public override void Commit()
        {
        }

        public override void Rollback()
        {
        }
    }

    private sealed class Command(NoServer server) : DbCommand
    {
        [AllowNull]
        public override string CommandText { get; set; } = "";

        public override int CommandTimeout { get; set; }

        public override CommandType CommandType { get; set; }

        public override bool DesignTimeVisible { get; set; }

        public override UpdateRowSource UpdatedRowSource { get; set; }

        protected override DbConnection? DbConnection { get; set; }

        protected override DbParameterCollection DbParameterCollection { get; } = new SqlCommand().Parameters;

        protected override DbTransaction? DbTransaction { get; set; }

        public override void Cancel()
        {
        }

        public override int ExecuteNonQuery()
        {
            server.Keep(this);
            return server.Changes.TryDequeue(out var changes) ? changes : 1;
        }

        public override object? ExecuteScalar() => null;

        public override void Prepare()
        {
        }

        protected override DbParameter CreateDbParameter() => new SqlParameter();

        protected override DbDataReader ExecuteDbDataReader(CommandBehavior behavior)
        {
            server.Keep(this);
            return RowsOf(CommandText).CreateDataReader();
        }
    }
}

/// <summary>A parameter as it was sent.</summary>
/// <param name="Command">Which of the commands it was sent with.</param>
/// <param name="Statement">What that said.</param>
/// <param name="Value">Its value.</param>
/// <param name="Type">Its type.</param>
public sealed record SentParameter(int Command, string Statement, object? Value, DbType Type);
