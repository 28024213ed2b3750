UPDATE sample_note SET text = 'a note of version 4';
