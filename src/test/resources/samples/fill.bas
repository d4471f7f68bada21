' Fills blank forms as somebody does who has LibreOffice, and saves each in two formats.
' In the folder: typed.txt with lines parted by tabs ("form" and a name, "cell" and sheet, cell, text), the forms in blank/.
Sub Fill(folder As String)
  Dim work, hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  files = createUnoService("com.sun.star.ucb.SimpleFileAccess")
  typed = createUnoService("com.sun.star.io.TextInputStream")
  typed.setInputStream(files.openFileRead(ConvertToURL(folder & "/typed.txt")))
  typed.setEncoding("UTF-8")
  book = Nothing
  Do While Not typed.isEOF()
    parts = Split(typed.readLine(), Chr(9))
    If UBound(parts) = 1 Then
      If Not IsNull(book) Then Save(folder, name, book)
      name = parts(1)
      book = StarDesktop.loadComponentFromURL(ConvertToURL(folder & "/blank/" & name & ".xlsx"), "_blank", 0, hidden())
    ElseIf UBound(parts) = 3 Then
      sheet = book.Sheets.getByName(parts(1))
      cell = sheet.getCellRangeByName(parts(2))
      If sheet.isProtected() And cell.CellProtection.IsLocked Then
        cell = Nothing ' nobody can type here: what follows fails, and the form is not saved
      End If
      cell.FormulaLocal = parts(3)
    End If
  Loop
  Save(folder, name, book)
  typed.closeInput()
  StarDesktop.terminate()
End Sub

Sub Save(folder As String, name As String, book)
  Dim as_xlsx(0) As New com.sun.star.beans.PropertyValue
  Dim as_ods(0) As New com.sun.star.beans.PropertyValue
  as_xlsx(0).Name = "FilterName"
  as_xlsx(0).Value = "Calc MS Excel 2007 XML"
  as_ods(0).Name = "FilterName"
  as_ods(0).Value = "calc8"
  book.storeToURL(ConvertToURL(folder & "/filled/" & name & ".xlsx"), as_xlsx())
  book.storeToURL(ConvertToURL(folder & "/filled/" & name & ".ods"), as_ods())
  book.close(True)
End Sub
