FLASK_APP=toolkit.cli:command_line
