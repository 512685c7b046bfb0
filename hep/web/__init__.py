"""The web app: thin views over services, contexts as dataclasses, headers, one error table."""
