"""Every place where a document names a person or a body, after the grammars have told who they are."""
