using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ImmigrationCareers.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Meaning : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "ContentHash",
                table: "SectionMarks",
                newName: "Meaning");

            migrationBuilder.AlterColumn<string>(
                name: "Meaning",
                table: "SectionMarks",
                type: "varchar(4000)",
                unicode: false,
                maxLength: 4000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(32)",
                oldUnicode: false,
                oldMaxLength: 32);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Meaning",
                table: "SectionMarks",
                type: "varchar(32)",
                unicode: false,
                maxLength: 32,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "varchar(4000)",
                oldUnicode: false,
                oldMaxLength: 4000);

            migrationBuilder.RenameColumn(
                name: "Meaning",
                table: "SectionMarks",
                newName: "ContentHash");
        }
    }
}
