/** Columns of the made-up store's tables, in the order its rows are written. */
export const COLUMNS = {
  message:
    'workspace_id message_id rfc_hash rfc_id thread_id sent_at offset_minutes author_id sender_id to_ids cc_ids bcc_ids kind kind_without_list prefix acknowledgement orphan subject words size attachments',
  message_fact:
    'workspace_id message_id thread_id conversation_id sent_at local_at author_id teammate_id size words recipients external_recipients attachments kind direction direct forward first_in_conversation after_hours',
  message_copy: 'workspace_id message_id mailbox_id source_id byte_offset flags',
  message_label: 'workspace_id message_id label_id',
  attachment: 'workspace_id message_id ordinal type size inline',
  delivery:
    'workspace_id message_id thread_id address_id sent_at local_at author_id teammate_id kind direction role external',
  thread: 'workspace_id thread_id started_at local_started_at ended_at messages conversations',
  conversation:
    'workspace_id conversation_id thread_id mailbox_id contact_id teammate_id started_at local_started_at ended_at waiting_since messages human_messages started_by state continued',
  reply_clock:
    'workspace_id thread_id conversation_id mailbox_id question_id asker_id asked_at local_asked_at answer_id answerer_id teammate_id answered_at local_answered_at closed_at elapsed_seconds business_seconds waits_for started_by first after_hours calendar_id calendar_version',
};
