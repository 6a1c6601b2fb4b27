package org.yujiang.provider.table.internal;

import java.util.Locale;
import org.yujiang.domain.Problem;

/**
 * Everything that can be wrong with a folder, a file or a cell before its value is looked at. The constant's name is the
 * code and is kept for ever.
 *
 * <p>The sentences are {@link String#format} templates. Their arguments are headers, paths, limits and line numbers, never
 * the text of a cell.
 */
public enum TableError {
    /** No arguments. */
    TABLE_XLS(
            "这是旧版Excel（.xls）或加了密码的文件；请用Excel或WPS打开，去掉密码，“另存为 .xlsx”后重新提交。",
            "This is an old Excel file (.xls) or one with a password;"
                    + " open it in Excel or WPS, take the password off, save it as .xlsx (另存为 .xlsx) and submit it again."),
    /** No arguments. */
    TABLE_HTML(
            "这是改了扩展名的网页或XML，不是表格文件；请用Excel或WPS打开，“另存为 .xlsx”后重新提交。",
            "This is a web page or XML under another name, not a spreadsheet;"
                    + " open it in Excel or WPS, save it as .xlsx (另存为 .xlsx) and submit it again."),
    /** No arguments. */
    TABLE_EMPTY(
            "文件是空的（0字节或只有空行）；请确认传输完整后重新提交。",
            "The file is empty; check that it was transferred whole and submit it again."),
    /** Argument: line. */
    TABLE_ENCODING_UNKNOWN(
            "文件既不是UTF-8也不是GB18030编码（UTF-8在第%s行附近出错）；请用Excel“另存为 CSV UTF-8”后重新提交。",
            "The file is neither UTF-8 nor GB18030 (as UTF-8 it fails near line %s);"
                    + " save it as \"CSV UTF-8\" in Excel and submit it again."),
    /** Arguments: charset, line. */
    TABLE_ENCODING_BROKEN(
            "文件不是有效的%s编码（第%s行附近出错）；请用Excel“另存为 CSV UTF-8”后重新提交，或改正配置项charset。",
            "The file is not valid %s (it fails near line %s);"
                    + " save it as \"CSV UTF-8\" in Excel and submit it again, or correct the option charset."),
    /** Argument: line. */
    TABLE_CSV_BROKEN(
            "第%s行之后的CSV无法识别：引号不成对，或单元格、整行过长；请用Excel打开检查该处，重新“另存为 CSV UTF-8”。",
            "After line %s the CSV cannot be understood: a quotation mark has no partner, or a cell or row is far too long;"
                    + " look at that place in Excel and save the file as \"CSV UTF-8\" again."),
    /** No arguments. */
    TABLE_ZIP_BROKEN(
            ".xlsx文件不完整或已损坏（可能传输中断）；请确认原文件能打开后重新提交。",
            "The .xlsx file is cut off or damaged, perhaps by a broken transfer;"
                    + " check that the original opens and submit it again."),
    /** No arguments. */
    TABLE_NO_WORKBOOK(
            "压缩包里没有Excel工作簿（可能是.docx、.ods、.xlsb或普通zip）；请“另存为 .xlsx”后重新提交。",
            "There is no Excel workbook inside (it may be a .docx, .ods, .xlsb or plain zip);"
                    + " save it as .xlsx (另存为 .xlsx) and submit it again."),
    /** Argument: part of the file. */
    TABLE_XML_BROKEN(
            ".xlsx文件内部的%s已损坏；请用Excel或WPS打开，“另存为 .xlsx”后重新提交。",
            "The part %s inside the .xlsx file is damaged;"
                    + " open it in Excel or WPS, save it as .xlsx (另存为 .xlsx) and submit it again."),
    /** Argument: part of the file. */
    TABLE_XML_FORBIDDEN(
            ".xlsx文件内部的%s含有不允许的内容（DTD或超长标记），可能是恶意文件；请勿打开，联系报送单位核实。",
            "The part %s inside the .xlsx file holds what is not allowed there (a DTD or endless markup), maybe an attack;"
                    + " do not open it and ask its sender."),
    /** Argument: limit. */
    TABLE_TOO_LARGE(
            ".xlsx文件解压后超过上限（%s），可能是压缩炸弹；正常文件请拆分或删除图片和多余工作表后重新提交。",
            "Unpacked, the .xlsx file is beyond the limit (%s), maybe a zip bomb;"
                    + " if it is honest, split it or take out pictures and spare sheets, and submit it again."),
    /** Arguments: line, limit. */
    TABLE_CELL_TOO_LONG(
            "第%s行有单元格超过%s个字符；请删去多余内容后重新提交。",
            "Row %s has a cell of more than %s characters; shorten it and submit the file again."),
    /** Argument: limit. */
    TABLE_TOO_MANY_ROWS("工作表超过%s行；请拆分后重新提交。", "The sheet has more than %s rows; split it and submit the parts."),
    /** Arguments: line, limit. */
    TABLE_TOO_MANY_COLUMNS(
            "第%s行在第%s列之后还有内容；请删去多余的列后重新提交。",
            "Row %s has content beyond column %s; delete the spare columns and submit the file again."),
    /** Argument: the layouts that are known, with their columns. */
    TABLE_HEADER_MISSING(
            "前20行中没有可识别的表头；本数据源接受的表及其必需列：%s。请对照模板改正表头后重新提交。",
            "No header that is known stands in the first 20 rows; this feed takes these tables with these columns: %s."
                    + " Correct the header by the template and submit the file again."),
    /** Arguments: layout, missing columns. */
    TABLE_HEADER_INCOMPLETE(
            "这像是“%s”，但表头缺少必需列：%s；请对照模板补上后重新提交，或由管理员用column.*配置项指定列名。",
            "This looks like the table %s, but its header lacks: %s;"
                    + " add these columns and submit the file again, or let the administrator map them by column.* options."),
    /** Argument: header. */
    TABLE_HEADER_TWICE(
            "表头“%s”出现了两次，无法确定以哪一列为准；请删除或改名其中一列后重新提交。",
            "The header %s stands there twice, so it is unclear which column counts;"
                    + " delete or rename one of them and submit the file again."),
    /** No arguments. */
    FILE_DENIED(
            "没有读取该文件的权限；请管理员修改文件权限，之后会自动重新读取。",
            "The file may not be read; let the administrator change its permissions, and it will be read by itself."),

    /** Argument: header. */
    CELL_MISSING(
            "必填项“%s”为空；请补填后重新提交（合并的单元格请先取消合并，逐行填写）。",
            "%s is empty but required; fill it in and submit it again (split merged cells and fill every row)."),
    /** Argument: header. */
    CELL_ERROR(
            "“%s”是Excel公式错误（如#N/A）；请改正公式，或“粘贴为数值”后重新提交。",
            "%s is an error of an Excel formula (such as #N/A);"
                    + " correct the formula or paste it as a value, and submit it again."),
    /** No arguments. */
    CELL_DAMAGED(
            "该编号被Excel当作数字保存，末尾几位已丢失且无法恢复；请把该列设为“文本”格式，按原件重新录入。",
            "Excel has stored this number in scientific notation and lost its last digits for good;"
                    + " format the column as text and enter it again from the original."),
    /** Argument: limit. */
    CELL_TOO_LONG(
            "内容超过%s个字符；请核对是否填错了列。",
            "The text has more than %s characters; check whether it stands in the right column."),
    /** No arguments. */
    TIME_FORMAT(
            "时间无法识别；请按24小时制“08:30”的格式填写。",
            "The time is not understood; write it like 08:30, by the clock of 24 hours."),

    /** Argument: path. */
    FOLDER_MISSING(
            "目录%s不存在；请创建该目录，或改正配置项folder。", "The folder %s does not exist; create it or correct the option folder."),
    /** Argument: path. */
    FOLDER_UNREADABLE("目录%s无法读取；请检查权限和磁盘。", "The folder %s cannot be read; check its permissions and the disk."),
    /** Arguments: path, limit. */
    FOLDER_TOO_MANY(
            "目录%s中待读文件超过%s个；请把已处理的文件移到别处归档。",
            "The folder %s holds more than %s files to read; archive those that are done somewhere else."),
    /** Arguments: option, value. */
    OPTION_INVALID("配置项%s的值“%s”无效；请改正配置文件。", "The option %s cannot be \"%s\"; correct the configuration file."),
    /** Argument: option. */
    OPTION_MISSING("缺少配置项%s；请在配置文件中填写。", "The option %s is missing; write it into the configuration file."),
    /** Arguments: option, known columns. */
    OPTION_COLUMN_UNKNOWN(
            "配置项%s指的列不存在；可用的列：%s。", "The option %s speaks of a column that there is not; the columns are: %s."),
    /** No arguments. */
    CURSOR_UNREADABLE(
            "读取位置无法识别（可能来自更新版本的适配器）；请装回原版本，或重置该数据源的读取位置（重复读取不会重复入库）。",
            "The cursor is not understood, maybe a newer version of the adapter wrote it;"
                    + " put that version back, or reset the feed's cursor (reading again stores nothing twice)."),
    /** Arguments: file, what the system said. */
    FILE_IO(
            "读取文件%s时系统出错（%s）；将自动重试，若持续出现请检查磁盘或网络共享。",
            "The system failed while reading the file %s (%s); it will be tried again, and if this goes on check the disk or"
                    + " the network share.");

    private final String zh;
    private final String en;

    TableError(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The problem with its sentences filled in. */
    public Problem problem(Object... arguments) {
        return new Problem(
                name(), String.format(Locale.ROOT, zh, arguments), String.format(Locale.ROOT, en, arguments));
    }

    /** The same, as what ends the reading of a file. */
    public RefusedException refused(Object... arguments) {
        return new RefusedException(problem(arguments));
    }
}
